package io.lintel.bootstrap.doctor;

import io.lintel.bootstrap.config.Configuration;
import io.lintel.bootstrap.config.DatabaseUrl;
import io.lintel.bootstrap.config.StatusUrl;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Examines all that a configuration names, without changing it. */
public final class Doctor {

  private final Configuration configuration;
  private final InstantSource clock;

  public Doctor(Configuration configuration, InstantSource clock) {
    this.configuration = configuration;
    this.clock = clock;
  }

  public List<Finding> examine() {
    var findings = new ArrayList<Finding>();
    findings.addAll(new MachineCheckup(configuration).examine());
    findings.addAll(database("database", configuration.database()));
    findings.addAll(status());
    var http = configuration.http();
    findings.add(
        new PortCheckup("http").examine("HTTP", http.host(), http.port(), "LINTEL_HTTP_PORT"));
    http.tls()
        .map(files -> new CertificateCheckup("http", clock).examine(files))
        .ifPresent(findings::add);
    findings.addAll(new BrokerCheckup(configuration.mqtt(), clock).examine());
    return findings;
  }

  private List<Finding> status() {
    return switch (configuration.status()) {
      case StatusUrl.SameDatabase _ -> List.of();
      case StatusUrl.OtherDatabase(var url) -> database("status", url);
      case StatusUrl.Mongodb mongodb -> new StoreCheckup("status", clock).mongodb(mongodb);
      case StatusUrl.Brought(var backend, _) ->
          List.of(
              Finding.fine(
                  "status",
                  "kept by the plugin for '%s', which only the plugin can examine"
                      .formatted(backend.scheme())));
    };
  }

  private List<Finding> database(String area, DatabaseUrl url) {
    var checkup = new StoreCheckup(area, clock);
    return switch (url) {
      case DatabaseUrl.Memory _ ->
          List.of(
              Finding.warning(
                  area,
                  "in memory: gone when the process ends",
                  "Set it to sqlite:PATH or postgresql://... for anything but a trial."));
      case DatabaseUrl.Sqlite sqlite -> checkup.sqlite(sqlite.file());
      case DatabaseUrl.Postgresql postgresql -> checkup.database(postgresql.url());
    };
  }
}
