package io.lintel.bootstrap.command;

import io.lintel.application.bridge.transfer.DeviceExport;
import io.lintel.application.bridge.transfer.PlacedDevice;
import io.lintel.application.shared.Caller;
import io.lintel.bootstrap.wiring.Workbench;
import io.lintel.domain.device.DeviceQuery;
import io.lintel.domain.device.DeviceState;
import io.lintel.domain.shared.PageRequest;
import io.lintel.web.rows.CsvDevices;
import io.lintel.web.rows.NdjsonDevices;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes all devices into a file. */
@Command(
    name = "export",
    description = "Write the devices as a CSV or NDJSON file that 'import' reads.",
    footer = {
      "",
      "It reads the stores themselves: no server is needed; with --api it asks a Lintel that runs,",
      "wherever that is. Devices are in the order of their EUIs.",
      "",
      "Examples:",
      "  lintel export --output devices.csv",
      "  lintel export --retired --format NDJSON",
      "  lintel export --api https://lintel.example --token-file token > devices.ndjson",
    })
final class ExportCommand implements Callable<Integer> {

  @Mixin private SettingsOptions settings = new SettingsOptions();
  @Mixin private TerminalOptions terminal = new TerminalOptions();
  @Mixin private ServiceOptions service = new ServiceOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to; standard output unless given.")
  private @Nullable Path output;

  @Option(
      names = "--format",
      description =
          "${COMPLETION-CANDIDATES}; unless the name of the file ends in it. NDJSON by default.")
  private @Nullable RowFormat format;

  @Option(names = "--retired", description = "Retired devices too.")
  private boolean retired;

  @Override
  public Integer call() {
    try {
      var running = service.files();
      if (running.isPresent()) {
        askFor(running.get());
      } else {
        readStores();
      }
      return ExitStatus.DONE.code();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void askFor(DeviceFiles running) throws IOException {
    try (var lintel = running;
        var devices = lintel.export(format(), retired);
        var file = open()) {
      var _ = devices.transferTo(file);
    }
  }

  private void readStores() throws IOException {
    var query = DeviceQuery.all(PageRequest.first(1));
    var wished = retired ? query.inStates(EnumSet.allOf(DeviceState.class)) : query;
    try (var bench = Workbench.open(settings.configuration());
        var progress = terminal.progress();
        var file = open()) {
      var services = bench.services();
      var export = new DeviceExport(services.devices(), services.placePaths());
      write(export, CommandLineCaller.caller(), wished, file, progress);
    }
  }

  private void write(
      DeviceExport export, Caller caller, DeviceQuery query, OutputStream file, Progress progress) {
    switch (format()) {
      case CSV -> {
        try (var csv = new CsvDevices(file, export.attributeNames(caller, query))) {
          export.export(caller, query, counted(csv, progress));
        }
      }
      case NDJSON -> {
        try (var ndjson = new NdjsonDevices(file)) {
          export.export(caller, query, counted(ndjson, progress));
        }
      }
    }
  }

  private RowFormat format() {
    if (format != null) {
      return format;
    }
    return output == null
        ? RowFormat.NDJSON
        : RowFormat.of(output.toString()).orElse(RowFormat.NDJSON);
  }

  private static Consumer<PlacedDevice> counted(Consumer<PlacedDevice> file, Progress progress) {
    var count = new long[1];
    return device -> {
      file.accept(device);
      progress.show("devices written", ++count[0]);
    };
  }

  private OutputStream open() {
    if (output == null) {
      return new StandardOutput(System.out);
    }
    try {
      return new FileOutputStream(output.toFile());
    } catch (IOException e) {
      throw new CommandFailedException(
          ExitStatus.CANNOT_CREATE,
          "%s cannot be written: %s".formatted(output, e.getMessage()),
          e);
    }
  }

  /** Stays open for who comes after. */
  private static final class StandardOutput extends FilterOutputStream {

    StandardOutput(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
