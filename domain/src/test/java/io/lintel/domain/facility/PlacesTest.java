package io.lintel.domain.facility;

import static io.lintel.domain.facility.FacilityFixtures.aBuilding;
import static io.lintel.domain.facility.FacilityFixtures.aFloor;
import static io.lintel.domain.facility.FacilityFixtures.aRoom;
import static io.lintel.domain.shared.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.PlanPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PlacesTest {

  @Test
  void refuseBlankNames() {
    var floor = aFloor(aBuilding());

    assertInvalid("name", () -> aBuilding(" "));
    assertInvalid("name", () -> aRoom(floor, "\t"));
  }

  @ParameterizedTest
  @ValueSource(ints = {-100, -1, 0, 300})
  void floorsHaveLevelsThatBuildingsCanHave(int level) {
    assertThat(aFloor(aBuilding(), level).level()).isEqualTo(level);
  }

  @ParameterizedTest
  @ValueSource(ints = {-101, 301, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void floorsHaveNoOtherLevels(int level) {
    assertInvalid("level", () -> aFloor(aBuilding(), level));
  }

  @ParameterizedTest
  @CsvSource({
    "-90.1, 0, latitude",
    "90.1, 0, latitude",
    "NaN, 0, latitude",
    "0, 180.1, longitude",
    "0, -181, longitude",
    "0, NaN, longitude"
  })
  void refuseCoordinatesThatAreNotOnEarth(double latitude, double longitude, String wrong) {
    assertInvalid("coordinates/" + wrong, () -> new Coordinates(latitude, longitude));
  }

  @ParameterizedTest
  @CsvSource({"-0.1, 0, x", "1.1, 0, x", "NaN, 0, x", "0, 1.1, y", "0, -1, y", "0, NaN, y"})
  void refusePositionsThatAreNotOnThePlan(double x, double y, String wrong) {
    assertInvalid("position/" + wrong, () -> new PlanPosition(x, y));
  }
}
