package io.lintel.bootstrap.command;

import io.lintel.bootstrap.wiring.Lintel;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the service until it is told to stop. */
@Command(
    name = "serve",
    description = "Run the service until it is stopped.",
    footer = {
      "",
      "With no setting at all it needs no server: SQLite and the MQTT broker are inside.",
      "",
      "Examples:",
      "  lintel serve",
      "  lintel serve --set http.host=0.0.0.0 --set data=/var/lib/lintel",
      "  LINTEL_DATABASE=postgresql://lintel:secret@db/lintel LINTEL_MQTT=tcp://broker:1883 lintel serve",
    })
final class ServeCommand implements Callable<Integer> {

  @Mixin private SettingsOptions settings = new SettingsOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    var configuration = settings.configuration();
    Logging.use(configuration.logFormat());
    var lintel = Lintel.start(configuration);
    var out = spec.commandLine().getOut();
    Banner.print(out, lintel.addresses());
    lintel.firstAdmin().ifPresent(made -> Banner.printFirstAdmin(out, made));
    UntilStopped.run(lintel::close);
    return ExitStatus.DONE.code();
  }
}
