package io.lintel.domain.identity;

import io.lintel.domain.shared.GrantLevel;
import io.lintel.domain.shared.Role;
import io.lintel.domain.shared.SampleIds;
import io.lintel.domain.shared.Scope;
import io.lintel.domain.shared.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Users, tokens and sessions that are valid by default. */
public final class IdentityFixtures {

  public static final Instant NOW = Instant.parse("2026-11-23T14:15:16.123456Z");

  private IdentityFixtures() {}

  /** An active member with an email of its own, a password and no grants. */
  public static UserBuilder aUser() {
    return new UserBuilder();
  }

  public static SecretHash aHash() {
    return SecretHash.of("secret " + SampleIds.next());
  }

  public static ApiToken aToken(User owner) {
    return new ApiToken(
        new TokenId(SampleIds.next()),
        owner.id(),
        "Import of the facility management",
        Set.of(Scope.READ, Scope.WRITE),
        aHash(),
        Optional.of(NOW.plusSeconds(3_600)),
        NOW,
        Optional.empty());
  }

  public static Session aSession(User user) {
    return aSession(user, NOW.plusSeconds(3_600));
  }

  public static Session aSession(User user, Instant expiresAt) {
    return new Session(
        new SessionId(SampleIds.next()),
        user.id(),
        aHash(),
        "192.0.2.7",
        "curl/8.5.0",
        NOW,
        expiresAt,
        NOW);
  }

  /** Says what is special about a user. */
  public static final class UserBuilder {

    private UserId id = new UserId(SampleIds.next());
    private Email email = new Email("user-" + id + "@example.org");
    private String name = "Ada Lovelace";
    private Role role = Role.MEMBER;
    private UserState state = UserState.ACTIVE;
    private Optional<PasswordHash> password = Optional.of(new PasswordHash("$argon2id$x"));
    private Map<UUID, GrantLevel> grants = Map.of();
    private Version version = Version.FIRST;
    private Instant createdAt = NOW;
    private Instant updatedAt = NOW;

    private UserBuilder() {}

    public UserBuilder withId(UserId id) {
      this.id = id;
      return this;
    }

    public UserBuilder at(String email) {
      this.email = new Email(email);
      return this;
    }

    public UserBuilder named(String name) {
      this.name = name;
      return this;
    }

    public UserBuilder as(Role role) {
      this.role = role;
      return this;
    }

    public UserBuilder in(UserState state) {
      this.state = state;
      return this;
    }

    public UserBuilder withoutPassword() {
      this.password = Optional.empty();
      return this;
    }

    public UserBuilder granted(Map<UUID, GrantLevel> grants) {
      this.grants = grants;
      return this;
    }

    public UserBuilder atVersion(long number) {
      this.version = new Version(number);
      return this;
    }

    public UserBuilder at(Instant time) {
      this.createdAt = time;
      this.updatedAt = time;
      return this;
    }

    public User build() {
      return new User(
          id, email, name, role, state, password, grants, version, createdAt, updatedAt);
    }
  }
}
