package io.lintel.bootstrap.command;

import io.lintel.bootstrap.wiring.SchemaUpdate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Brings the tables to the version of this program. */
@Command(
    name = "migrate",
    description = "Bring the tables of the databases to the version of this program.",
    footer = {
      "",
      "'serve' does it too, and among many nodes that start at once it is done once. To do it before",
      "they start is for who wants to see it alone, or gives nodes no right to change tables.",
      "",
      "Examples:",
      "  lintel migrate",
      "  lintel migrate --set database=postgresql://owner:secret@db/lintel --json",
    })
final class MigrateCommand implements Callable<Integer> {

  @Mixin private SettingsOptions settings = new SettingsOptions();
  @Mixin private AnswerOptions answer = new AnswerOptions();

  private record Answer(List<SchemaUpdate> databases) {}

  @Override
  public Integer call() {
    var updates = SchemaUpdate.run(settings.configuration());
    answer.answer(
        new Answer(updates),
        out ->
            updates.forEach(update ->
                out.println(
                    update.steps() == 0
                        ? update.store() + " is up to date"
                        : "%s: %d steps taken".formatted(update.store(), update.steps()))));
    return ExitStatus.DONE.code();
  }
}
