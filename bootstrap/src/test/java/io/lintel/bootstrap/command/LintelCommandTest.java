package io.lintel.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintelCommandTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return LintelCommand.run(new PrintWriter(out), new PrintWriter(err), arguments);
  }

  @Test
  void showsItsCommandsWhenNoneIsGiven() {
    assertThat(run()).isEqualTo(64);
    assertThat(err.toString()).contains("serve", "demo", "publish", "version");
  }

  @Test
  void tellsItsVersion() {
    assertThat(run("version")).isZero();
    assertThat(out.toString()).contains("lintel ", "Java 25");
  }

  @Test
  void namesTheNearestCommand() {
    assertThat(run("sevre")).isEqualTo(64);
    assertThat(err.toString()).contains("sevre", "serve");
  }

  @Test
  void refusesAWrongSettingWithoutAStackTrace() {
    assertThat(run("serve", "--set", "data=" + folder, "--set", "http.port=eighty")).isEqualTo(78);
    assertThat(err.toString())
        .contains("LINTEL_HTTP_PORT", "'eighty'", "command line", "must be a number")
        .doesNotContain("\tat ");
  }

  @Test
  void refusesAnUnknownSetting() {
    assertThat(run("serve", "--set", "data=" + folder, "--set", "htp.port=1")).isEqualTo(78);
    assertThat(err.toString()).contains("'htp.port'", "Did you mean http.port?");
  }

  @Test
  void refusesADemoWithoutABroker() {
    assertThat(run("demo", "--set", "data=" + folder, "--set", "mqtt=none")).isEqualTo(78);
    assertThat(err.toString()).contains("LINTEL_MQTT", "need a broker").doesNotContain("\tat ");
  }

  @Test
  void saysThatNoBrokerLetsItIn() {
    var code =
        run("publish", "--set", "data=" + folder, "--set", "mqtt=tcp://127.0.0.1:9", "a/b", "1");

    assertThat(code).isEqualTo(69);
    assertThat(err.toString()).contains("tcp://127.0.0.1:9", "LINTEL_MQTT");
  }

  @Test
  void refusesToPublishWithoutABroker() {
    assertThat(run("publish", "--set", "data=" + folder, "--set", "mqtt=none", "a/b", "1"))
        .isEqualTo(78);
  }

  @Test
  void saysWhichPortIsTaken() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = taken.getLocalPort();

      var code =
          run(
              "serve",
              "--set",
              "data=" + folder,
              "--set",
              "mqtt=none",
              "--set",
              "http.port=" + port);

      assertThat(code).isEqualTo(69);
      assertThat(err.toString()).contains("HTTP", Integer.toString(port)).doesNotContain("\tat ");
    }
  }

  @Test
  void saysThatTheBrokersPortIsTaken() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = taken.getLocalPort();

      var code =
          run(
              "serve",
              "--set",
              "data=" + folder,
              "--set",
              "http.port=0",
              "--set",
              "mqtt.port=" + port);

      assertThat(code).isEqualTo(69);
      assertThat(err.toString()).contains("MQTT", Integer.toString(port)).doesNotContain("\tat ");
    }
  }
}
