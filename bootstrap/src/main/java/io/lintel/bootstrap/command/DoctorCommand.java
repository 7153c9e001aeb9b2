package io.lintel.bootstrap.command;

import io.lintel.bootstrap.doctor.Doctor;
import io.lintel.bootstrap.doctor.Finding;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what is wrong with an installation before it does not work. */
@Command(
    name = "doctor",
    description = "Examine what the configuration names, and say what to do where it is not right.",
    footer = {
      "",
      "It looks at settings, Java, data folder, disk, databases (versions, rights, clocks, tables) and",
      "broker (persistent sessions, shared subscriptions), and changes nothing. The exit code is 1 when",
      "there is a problem, and 0 when there are warnings only.",
      "",
      "Examples:",
      "  lintel doctor",
      "  LINTEL_DATABASE=postgresql://lintel:secret@db/lintel lintel doctor --json",
    })
final class DoctorCommand implements Callable<Integer> {

  @Mixin private SettingsOptions settings = new SettingsOptions();
  @Mixin private AnswerOptions answer = new AnswerOptions();

  private record Answer(boolean problems, List<Finding> findings) {}

  @Override
  public Integer call() {
    var findings = new Doctor(settings.configuration(), InstantSource.system()).examine();
    boolean problems =
        findings.stream().anyMatch(finding -> finding.level() == Finding.Level.PROBLEM);
    answer.answer(new Answer(problems, findings), out -> tell(out, findings));
    return (problems ? ExitStatus.FOUND_PROBLEMS : ExitStatus.DONE).code();
  }

  private static void tell(PrintWriter out, List<Finding> findings) {
    for (var finding : findings) {
      out.printf("%-8s %-9s %s%n", finding.level(), finding.area(), finding.finding());
      if (!finding.advice().isEmpty()) {
        out.printf("%-18s %s%n", "", finding.advice());
      }
    }
  }
}
