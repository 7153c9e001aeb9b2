package io.lintel.messaging.ingest;

import static io.lintel.messaging.ingest.Receiver.live;
import static org.assertj.core.api.Assertions.assertThat;

import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Value;
import io.lintel.domain.status.FieldName;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What becomes of messages in the shapes in which people posted them: of several versions, with
 * what their decoders make of theirs.
 */
class CapturedPayloadsTest {
  private static final Eui SENSOR = Eui.parse("a84041000181c061");

  private final Receiver receiver = Receiver.throughSources();

  private String chirpStack(String event, String members) {
    return fields(
        "application/4b1c8f52/device/a84041000181c061/event/" + event,
        """
        {"deduplicationId": "d0a2", "time": "2026-11-20T07:41:12.688878229+00:00",
         "deviceInfo": {"tenantId": "52f1", "tenantName": "ChirpStack", "applicationId": "acb5",
           "applicationName": "climate", "deviceProfileId": "6a5e", "deviceProfileName": "LHT65",
           "deviceName": "north", "devEui": "a84041000181c061", "deviceClassEnabled": "CLASS_A",
           "tags": {}},
         %s}
        """
            .formatted(members));
  }

  private String thingsStack(String members) {
    return fields(
        "v3/climate@ttn/devices/north/up",
        """
        {"end_device_ids": {"device_id": "north", "application_ids": {"application_id": "climate"},
           "dev_eui": "A84041000181C061", "join_eui": "A840410000000101", "dev_addr": "260B386C"},
         "correlation_ids": ["as:up:01GM", "rpc:/ttn.lorawan.v3.NsAs/HandleUplink:01GM"],
         "received_at": "2026-11-20T07:41:12.314080290Z",
         %s}
        """
            .formatted(members));
  }

  private String zigbee(String payload) {
    return fields("zigbee2mqtt/0xa84041000181c061", payload);
  }

  /** What the sensor's status is when it has been taken in. */
  private String fields(String topic, String payload) {
    receiver.ingest.handle(List.of(live(topic, payload)));
    assertThat(receiver.putAside()).isEmpty();
    var fields = new TreeMap<String, Value>();
    receiver
        .status(SENSOR)
        .fields()
        .forEach((name, reading) -> fields.put(name.toString(), reading.value()));
    return Value.of(fields).canonical();
  }

  private Instant time() {
    return receiver.status(SENSOR).fields().get(new FieldName("fCnt")).at();
  }

  /** The first uplink of 4.0: neither fCnt nor dr, and no codec. */
  @Test
  void chirpStack40WithoutZeros() {
    assertThat(
            chirpStack(
                "up",
                """
                "devAddr": "00e5e007", "adr": true, "fPort": 2, "data": "AQEwAAAAAAAIdg==",
                "rxInfo": [{"gatewayId": "0016c001f153a14c", "uplinkId": 48620,
                  "time": "2026-11-20T07:41:12.744554+00:00", "rssi": -19, "snr": 10.0,
                  "location": {"latitude": 52.5, "longitude": 13.4, "altitude": 10.0},
                  "context": "AQHIfA==",
                  "metadata": {"region_common_name": "AS923_2", "region_name": "as923_2"}}],
                "txInfo": {"frequency": 921400000, "modulation": {"lora": {"bandwidth": 125000,
                  "spreadingFactor": 12, "codeRate": "CR_4_5"}}}
                """))
        .isEqualTo("{\"fCnt\":0,\"rssi\":-19,\"snr\":10}");
    assertThat(time()).isEqualTo(Instant.parse("2026-11-20T07:41:12.688878Z"));
  }

  /** 4.6.0 wrote the members of all events into each, null or zero. */
  @Test
  void chirpStack46WithTheMembersOfOtherEvents() {
    assertThat(
            chirpStack(
                "up",
                """
                "devAddr": "01a3f5c7", "dr": 3, "fCnt": 4, "fPort": 1, "data": "Fg==",
                "confirmed": false, "adr": false, "object": {"level": 22.0, "key": null},
                "rxInfo": [{"gatewayId": "0016c001f153a14c", "uplinkId": 24261, "time": null,
                  "rssi": -30, "snr": 12.0, "context": "1UP+Hg==", "location": null,
                  "metadata": {"region_name": null, "lat": 0.0}, "crcStatus": "CRC_OK"}],
                "level": null, "code": null, "description": null, "margin": 0,
                "batteryLevel": 0.0, "queueItemId": "", "acknowledged": false, "fCntDown": 0,
                "gatewayId": null, "location": null, "relayRxInfo": null
                """))
        .isEqualTo("{\"fCnt\":4,\"level\":22,\"rssi\":-30,\"snr\":12}");
  }

  /** Roaming: numbers of the other network as texts; the ratio of 0 is left out. */
  @Test
  void chirpStackWithGatewaysOfAnotherNetwork() {
    assertThat(
            chirpStack(
                "up",
                """
                "devAddr": "78000003", "adr": false, "dr": 3, "fCnt": 4294967295, "fPort": 2,
                "confirmed": true, "object": {"longitude": -122.4194, "sats": 12.0, "speed": 0.0},
                "rxInfo": [
                  {"gatewayId": "464060cab5062e5a", "uplinkId": 57654, "rssi": -106, "snr": -3.0,
                   "gwTime": "2026-11-20T07:41:12.161+00:00",
                   "nsTime": "2026-11-20T07:41:12.273422656+00:00",
                   "metadata": {"gateway_lat": "37.800789761885696"}, "crcStatus": "CRC_OK"},
                  {"gatewayId": "464060cab5062e5b", "uplinkId": 57655, "rssi": -98}]
                """))
        .isEqualTo(
            "{\"fCnt\":4294967295,\"longitude\":-122.4194,\"rssi\":-98,\"sats\":12,\"snr\":0,"
                + "\"speed\":0}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"messages\": [{\"measurementId\": 4097, \"measurementValue\": 22.7}], \"valid\": true}"
            + " | \"messages\":[{\"measurementId\":4097,\"measurementValue\":22.7}],\"rssi\":-61,\"snr\":9,\"valid\":true",
        "{\"Work_mode\": \"DS18B20\", \"Hum_SHT\": \"47.3\", \"Ext. sensor\": {}}"
            + " | \"Hum_SHT\":\"47.3\",\"Work_mode\":\"DS18B20\",\"fCnt\":7,\"rssi\":-61,\"snr\":9",
        "{\"gps\": {\"lat\": 52.5, \"fix\": {\"ok\": false}}, \"größe\": 3, \"1st\": 1}"
            + " | \"_1st\":1,\"fCnt\":7,\"gps_fix_ok\":false,\"gps_lat\":52.5,\"gr__e\":3",
        "{\"rssi\": -7, \"fCnt\": \"own\"} | \"fCnt\":\"own\",\"rssi\":-7,\"snr\":9"
      })
  void whatCodecsMake(String object, String expected) {
    assertThat(
            chirpStack(
                "up",
                """
                "fCnt": 7, "fPort": 2, "object": %s,
                "rxInfo": [{"gatewayId": "0016c001f153a14c", "rssi": -61, "snr": 9.0}]
                """
                    .formatted(object)))
        .contains(expected);
  }

  @Test
  void chirpStackWithoutAGateway() {
    assertThat(chirpStack("up", "\"fCnt\": 463, \"fPort\": 0, \"data\": \"\", \"rxInfo\": []"))
        .isEqualTo("{\"fCnt\":463}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"margin\": 10, \"externalPowerSource\": false, \"batteryLevelUnavailable\": false,"
            + " \"batteryLevel\": 100 | {\"battery\":100,\"externalPowerSource\":false,\"margin\":10}",
        "\"margin\": 5, \"batteryLevelUnavailable\": true | {\"externalPowerSource\":false,\"margin\":5}"
      })
  void chirpStackTellsOfBatteries(String members, String expected) {
    assertThat(chirpStack("status", members)).isEqualTo(expected);
  }

  /** By way of the packet broker, of a formatter that gives the bytes on. */
  @Test
  void theThingsStackByWayOfThePacketBroker() {
    assertThat(
            thingsStack(
                """
                "uplink_message": {"session_key_id": "AYU/6AGa", "f_port": 1, "f_cnt": 33,
                  "frm_payload": "Vun/", "decoded_payload": {"bytes": [86, 233, 255]},
                  "rx_metadata": [
                    {"gateway_ids": {"gateway_id": "packetbroker"},
                     "packet_broker": {"message_id": "01GM", "forwarder_net_id": "000013"},
                     "time": "2026-11-20T07:41:11.998443Z", "fine_timestamp": "955291031",
                     "rssi": -111, "signal_rssi": -113, "channel_rssi": -111, "snr": 1,
                     "frequency_offset": "4464", "location": {"latitude": 51.2}},
                    {"gateway_ids": {"gateway_id": "own"}, "rssi": -68, "snr": -9.2}],
                  "settings": {"data_rate": {"lora": {"bandwidth": 125000}},
                    "frequency": "868100000"},
                  "received_at": "2026-11-20T07:41:12.104561271Z", "confirmed": true,
                  "consumed_airtime": "0.061696s", "packet_error_rate": 0.5}
                """))
        .isEqualTo("{\"bytes\":[86,233,255],\"fCnt\":33,\"rssi\":-111,\"snr\":1}");
    assertThat(time()).isEqualTo(Instant.parse("2026-11-20T07:41:12.104561Z"));
  }

  /** From the console: no network server has received it, which says so with the zero of Go. */
  @Test
  void theThingsStackSimulated() {
    assertThat(
            thingsStack(
                """
                "uplink_message": {"f_port": 1, "frm_payload": "q80=",
                  "decoded_payload": {"temperature": -0.5},
                  "rx_metadata": [{"gateway_ids": {"gateway_id": "test"}, "rssi": 42, "snr": 4.2}],
                  "settings": {"data_rate": {}}, "received_at": "0001-01-01T00:00:00Z"},
                "simulated": true
                """))
        .isEqualTo("{\"fCnt\":0,\"rssi\":42,\"snr\":4.2,\"temperature\":-0.5}");
    assertThat(time()).isEqualTo(Instant.parse("2026-11-20T07:41:12.314080Z"));
  }

  @Test
  void theThingsStackWhoseFormatterFailed() {
    assertThat(
            thingsStack(
                """
                "uplink_message": {"f_port": 2, "f_cnt": 1222, "frm_payload": "W7ErAg==",
                  "decoded_payload_warnings": ["unknown port"],
                  "rx_metadata": [{"gateway_ids": {"gateway_id": "own"}, "rssi": -93}],
                  "received_at": "2026-11-20T07:41:12.104Z"}
                """))
        .isEqualTo("{\"fCnt\":1222,\"rssi\":-93,\"snr\":0}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // a plug
        "{\"state\": \"ON\", \"power\": 0, \"energy\": 12.41, \"voltage\": null, \"linkquality\": 5,"
            + " \"update\": {\"installed_version\": -1, \"latest_version\": -1, \"state\": null},"
            + " \"update_available\": false}"
            + " | {\"energy\":12.41,\"linkquality\":5,\"power\":0,\"state\":\"ON\",\"update_available\":false,"
            + "\"update_installed_version\":-1,\"update_latest_version\":-1}",
        // a movement sensor
        "{\"battery\": 100, \"voltage\": 3005, \"illuminance\": 323, \"illuminance_lux\": 323,"
            + " \"occupancy\": false, \"device_temperature\": null, \"last_seen\": 1763624472345}"
            + " | {\"battery\":100,\"illuminance\":323,\"illuminance_lux\":323,"
            + "\"last_seen\":1763624472345,\"occupancy\":false,\"voltage\":3005}",
        // a radiator valve
        "{\"local_temperature\": 20.6, \"occupied_heating_setpoint\": 21, \"system_mode\": \"heat\","
            + " \"local_temperature_calibration\": -2.5,"
            + " \"weekly_schedule\": {\"monday\": \"00:00/16 06:30/21\", \"sunday\": \"\"},"
            + " \"schedule\": [{\"hour\": 6, \"t\": 21}]}"
            + " | {\"local_temperature\":20.6,\"local_temperature_calibration\":-2.5,"
            + "\"occupied_heating_setpoint\":21,\"schedule\":[{\"hour\":6,\"t\":21}],"
            + "\"system_mode\":\"heat\",\"weekly_schedule_monday\":\"00:00/16 06:30/21\",\"weekly_schedule_sunday\":\"\"}",
        // a remote
        "{\"action\": \"brightness_step_up\", \"action_group\": 901, \"action_step_size\": 43,"
            + " \"action_transition_time\": 0.5, \"battery\": 74.5}"
            + " | {\"action\":\"brightness_step_up\",\"action_group\":901,\"action_step_size\":43,"
            + "\"action_transition_time\":0.5,\"battery\":74.5}",
        // a bulb that tells which device it is
        "{\"brightness\": 0, \"color\": {\"h\": 25, \"hue\": 25, \"s\": 95, \"x\": 0.4599, \"y\": 0.4106},"
            + " \"color_mode\": \"color_temp\", \"color_options\": null, \"elapsed\": 25,"
            + " \"device\": {\"applicationVersion\": 2, \"friendlyName\": \"a\","
            + " \"ieeeAddr\": \"0xa84041000181c061\", \"model\": \"LED1924G9\", \"type\": \"Router\"}}"
            + " | {\"brightness\":0,\"color_h\":25,\"color_hue\":25,\"color_mode\":\"color_temp\","
            + "\"color_s\":95,\"color_x\":0.4599,\"color_y\":0.4106,\"elapsed\":25}"
      })
  void zigbee2MqttOfManyDevices(String state, String expected) {
    assertThat(zigbee(state)).isEqualTo(expected);
  }

  @Test
  void zigbee2MqttInAnyScript() {
    receiver.ingest.handle(
        List.of(
            live(
                "zigbee2mqtt/bridge/devices",
                """
                [{"ieee_address": "0x00124b0001020304", "type": "Coordinator", "network_address": 0,
                  "friendly_name": "Coordinator", "definition": null, "supported": true,
                  "interview_completed": true, "interview_state": "SUCCESSFUL", "endpoints": {}},
                 {"ieee_address": "0xa84041000181c061", "type": "EndDevice", "disabled": false,
                  "friendly_name": "Büro/Fenster 窓", "definition": null, "supported": false,
                  "model_id": "lumi.sensor_magnet", "interviewing": false,
                  "interview_state": "IN_PROGRESS"}]
                """)));

    assertThat(fields("zigbee2mqtt/Büro/Fenster 窓", "{\"contact\": true, \"linkquality\": null}"))
        .isEqualTo("{\"contact\":true}");
  }
}
