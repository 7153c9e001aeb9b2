package io.lintel.application.command;

import io.lintel.application.event.EventRecorder;
import io.lintel.application.shared.Caller;
import io.lintel.application.shared.OptimisticLock;
import io.lintel.application.shared.Uuids;
import io.lintel.domain.command.Command;
import io.lintel.domain.command.CommandId;
import io.lintel.domain.command.CommandRepository;
import io.lintel.domain.command.CommandResult;
import io.lintel.domain.event.DomainEvent.CommandAction;
import io.lintel.domain.event.DomainEvent.CommandEvent;
import io.lintel.domain.shared.Actor;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.NotFound;
import io.lintel.domain.shared.Page;
import io.lintel.domain.shared.PageRequest;
import io.lintel.domain.shared.Stale;
import io.lintel.domain.shared.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Keeps commands and ends each of them once, whatever comes first: an answer, the end of its time,
 * or the end of the device. May be used by any number of threads and nodes.
 */
public final class CommandService {

  static final int BATCH = 200;

  private final CommandRepository commands;
  private final UnitOfWork unitOfWork;
  private final EventRecorder events;
  private final InstantSource clock;
  private final Uuids uuids;

  public CommandService(
      CommandRepository commands,
      UnitOfWork unitOfWork,
      EventRecorder events,
      InstantSource clock,
      Uuids uuids) {
    this.commands = commands;
    this.unitOfWork = unitOfWork;
    this.events = events;
    this.clock = clock;
    this.uuids = uuids;
  }

  /**
   * Gives a command to a device that the caller may command; it is sent once the broker takes it.
   *
   * @param eui the hardware that the device has now
   * @param building in which it is, if it is in one
   */
  public Command request(
      Caller caller, UUID device, Eui eui, Optional<UUID> building, CommandDraft draft) {
    return unitOfWork.execute(() -> {
      var now = clock.instant();
      var command =
          Command.requested(
              new CommandId(uuids.next()),
              device,
              eui,
              draft.name(),
              draft.payload(),
              caller.name(),
              now,
              now.plus(draft.expiresIn()));
      commands.insert(command);
      events.record(
          caller,
          CommandChange.requested(command, building),
          new CommandEvent(CommandAction.REQUESTED, command));
      return command;
    });
  }

  /**
   * @throws NotFound when there is none
   */
  public Command get(CommandId id) {
    return commands.find(id).orElseThrow(() -> new NotFound("command", id));
  }

  public Page<Command> list(UUID device, PageRequest page) {
    return commands.list(device, page);
  }

  /**
   * Takes what a device says that came of a command. The first answer in time ends it; the same
   * said again changes nothing, and said too late it is only noted.
   *
   * @throws Invalid when the device was never given such a command
   */
  public Command answer(Caller caller, CommandAnswer answer) {
    var at = answer.receivedAt().orElseGet(clock::instant);
    var result = new CommandResult(answer.ok(), at, answer.details());
    var device = Caller.trusted(new Actor.Device(answer.eui())).from(caller.origin());
    return change(device, answer.id(), command -> answered(command, answer.eui(), result))
        .orElseThrow(
            () -> new Invalid("", "there is no command %s to answer".formatted(answer.id())));
  }

  private static Command answered(Command command, Eui by, CommandResult result) {
    if (!command.eui().equals(by)) {
      throw new Invalid("", "the command %s was not for %s".formatted(command.id(), by));
    }
    return command.answered(result);
  }

  /** Takes note that commands are with the broker; what ended meanwhile stays as it is. */
  void sent(Collection<Command> sent) {
    unitOfWork.execute(() -> {
      for (var command : sent) {
        writeIfCurrent(command.sent(clock.instant()));
      }
    });
  }

  /**
   * Ends commands whose time is up. To be called again and again by one thread; any number of nodes
   * may have one.
   *
   * @return whether there may be more
   */
  public boolean expire() {
    var now = clock.instant();
    return unitOfWork.execute(() -> {
      var due = commands.due(now, BATCH);
      due.forEach(command -> end(command, command.expired(now)));
      return due.size() == BATCH;
    });
  }

  /** Ends the open commands of a device, given before a time, that nobody can do any more. */
  public void abandon(UUID device, Instant before, String reason) {
    unitOfWork.execute(() ->
        commands.open(device).stream()
            .filter(open -> open.requestedAt().isBefore(before))
            .forEach(open -> end(open, open.abandoned(clock.instant(), reason))));
  }

  /** Forgets the commands of a device that there is no more. */
  public void forget(UUID device) {
    commands.forget(device);
  }

  private void end(Command open, Command ended) {
    if (writeIfCurrent(ended)) {
      events.record(
          Caller.SYSTEM,
          CommandChange.answered(open, ended),
          new CommandEvent(CommandAction.FINISHED, ended));
    }
  }

  /** Whether nobody else was quicker. */
  private boolean writeIfCurrent(Command command) {
    try {
      commands.update(command);
      return true;
    } catch (Stale | NotFound e) {
      return false;
    }
  }

  private Optional<Command> change(Caller caller, CommandId id, UnaryOperator<Command> edit) {
    return OptimisticLock.whileStale(
        Optional.empty(),
        () ->
            unitOfWork.execute(() -> {
              var found = commands.find(id);
              return found.map(before -> {
                var after = edit.apply(before);
                if (!after.equals(before)) {
                  write(caller, before, after);
                }
                return after;
              });
            }));
  }

  private void write(Caller caller, Command before, Command after) {
    commands.update(after);
    boolean finished = before.isOpen() && !after.isOpen();
    events.record(
        caller,
        CommandChange.answered(before, after),
        finished ? List.of(new CommandEvent(CommandAction.FINISHED, after)) : List.of());
  }

  List<Command> find(Collection<CommandId> ids) {
    return commands.findAll(ids);
  }
}
