package io.lintel.messaging.homeassistant;

import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.device.KindField;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceClassTest {

  @ParameterizedTest
  @CsvSource({
    "NUMBER,t,Cel,temperature",
    "NUMBER,humidity,%,humidity",
    "NUMBER,load,%,",
    "NUMBER,co2,ppm,carbon_dioxide",
    "NUMBER,pm25,ug/m3,pm25",
    "BOOLEAN,motion,,motion",
    "BOOLEAN,contact,,",
    "TEXT,temperature,°C,"
  })
  void saysOnlyWhatIsCertain(KindField.Type type, String name, String unit, String expected) {
    var field = new KindField(name, "", "", type, OptionalDouble.empty(), OptionalDouble.empty());

    assertThat(DeviceClass.of(field, DeviceClass.unit(unit == null ? "" : unit)))
        .isEqualTo(Optional.ofNullable(expected));
  }
}
