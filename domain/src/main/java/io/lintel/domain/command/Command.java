package io.lintel.domain.command;

import io.lintel.domain.shared.Cursor;
import io.lintel.domain.shared.Eui;
import io.lintel.domain.shared.Invalid;
import io.lintel.domain.shared.Texts;
import io.lintel.domain.shared.Value;
import io.lintel.domain.shared.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that a device is to do, once. Times have microseconds.
 *
 * @param device whose hardware may be replaced
 * @param eui the hardware that is to do it
 * @param name what it is to do: {@code [A-Za-z_][A-Za-z0-9_.-]{0,63}}
 * @param payload how, in at most {@value #MOST_BYTES} bytes of canonical text
 * @param requestedBy as the audit trail shows it
 * @param expiresAt from when on nobody is to do it any more
 * @param finishedAt when its state became a last one
 * @param result what the device answered; of an expired command what it answered too late
 * @param reason why it failed, for people, when it was not the device that said so; else empty
 */
public record Command(
    CommandId id,
    UUID device,
    Eui eui,
    String name,
    Value payload,
    String requestedBy,
    Instant requestedAt,
    Instant expiresAt,
    CommandState state,
    Optional<Instant> sentAt,
    Optional<Instant> finishedAt,
    Optional<CommandResult> result,
    String reason,
    Version version) {

  public static final int MOST_BYTES = 16 * 1024;

  private static final String NAME = "[A-Za-z_][A-Za-z0-9_.-]{0,63}";
  private static final int LONGEST_REASON = 200;

  public Command {
    if (!name.matches(NAME)) {
      throw new Invalid("name", "must be such as 'restart' (%s)".formatted(NAME));
    }
    CommandRules.check("payload", payload, MOST_BYTES);
    reason = Texts.keepable(reason, LONGEST_REASON);
    requestedAt = requestedAt.truncatedTo(ChronoUnit.MICROS);
    expiresAt = expiresAt.truncatedTo(ChronoUnit.MICROS);
    sentAt = sentAt.map(time -> time.truncatedTo(ChronoUnit.MICROS));
    finishedAt = finishedAt.map(time -> time.truncatedTo(ChronoUnit.MICROS));
  }

  /** A command that is given now. */
  public static Command requested(
      CommandId id,
      UUID device,
      Eui eui,
      String name,
      Value payload,
      String by,
      Instant now,
      Instant expiresAt) {
    return new Command(
        id,
        device,
        eui,
        name,
        payload,
        by,
        now,
        expiresAt,
        CommandState.QUEUED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        Version.FIRST);
  }

  public boolean isOpen() {
    return state.isOpen();
  }

  /** Whether it may still be sent to the device. */
  public boolean isToBeSent(Instant now) {
    return state == CommandState.QUEUED && now.isBefore(expiresAt);
  }

  /** This command once the broker has it. */
  public Command sent(Instant now) {
    return with(CommandState.SENT, Optional.of(now), finishedAt, result, reason);
  }

  /**
   * This command once the device has answered. The first answer counts; to an expired command it is
   * noted and changes nothing else.
   */
  public Command answered(CommandResult answer) {
    if (isOpen()) {
      var last = answer.ok() ? CommandState.DONE : CommandState.FAILED;
      return with(last, sentAt, Optional.of(answer.at()), Optional.of(answer), reason);
    }
    return state == CommandState.EXPIRED && result.isEmpty()
        ? with(state, sentAt, finishedAt, Optional.of(answer), reason)
        : this;
  }

  /** This command when its time is up, unless something became of it before. */
  public Command expired(Instant now) {
    return isOpen() ? with(CommandState.EXPIRED, sentAt, Optional.of(now), result, reason) : this;
  }

  /** This command when nobody can do it any more, unless something became of it before. */
  public Command abandoned(Instant now, String why) {
    return isOpen() ? with(CommandState.FAILED, sentAt, Optional.of(now), result, why) : this;
  }

  private Command with(
      CommandState changed,
      Optional<Instant> sent,
      Optional<Instant> finished,
      Optional<CommandResult> answer,
      String why) {
    return new Command(
        id,
        device,
        eui,
        name,
        payload,
        requestedBy,
        requestedAt,
        expiresAt,
        changed,
        sent,
        finished,
        answer,
        why,
        version.next());
  }

  /** Stands behind this command in the list of its device. */
  public Cursor cursor() {
    return new Cursor("", id.value());
  }
}
