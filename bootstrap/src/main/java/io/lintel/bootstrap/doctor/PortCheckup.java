package io.lintel.bootstrap.doctor;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Whether a port is free for us to listen on. */
final class PortCheckup {

  private final String area;

  PortCheckup(String area) {
    this.area = area;
  }

  /**
   * @param what is to listen there
   * @param setting the variable that says the port; that of the host is named alike
   */
  Finding examine(String what, String host, int port, String setting) {
    if (port == 0) {
      return Finding.fine(area, what + ", on a free port");
    }
    try (var _ = new ServerSocket(port, 1, InetAddress.getByName(host))) {
      return Finding.fine(area, "%s, port %d is free".formatted(what, port));
    } catch (UnknownHostException e) {
      return notOurs(host, setting);
    } catch (BindException e) {
      return String.valueOf(e.getMessage()).contains("assign")
          ? notOurs(host, setting)
          : Finding.warning(
              area,
              "port %d of %s is taken".formatted(port, host),
              "Fine if Lintel runs already; otherwise choose another %s.".formatted(setting));
    } catch (IOException e) {
      return Finding.problem(
          area,
          "port %d of %s cannot be listened on: %s".formatted(port, host, e.getMessage()),
          "Choose another %s.".formatted(setting));
    }
  }

  private Finding notOurs(String host, String setting) {
    return Finding.problem(
        area,
        host + " is no address of this machine",
        "Let %s be one of its addresses, or 0.0.0.0 for all."
            .formatted(setting.replaceAll("_(TLS_)?PORT$", "_HOST")));
  }
}
