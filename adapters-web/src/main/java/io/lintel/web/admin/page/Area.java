package io.lintel.web.admin.page;

import java.util.Locale;
import java.util.Set;

/** A part of the admin interface, as its navigation shows it. */
public enum Area {
  OVERVIEW("/admin"),
  DEVICES("/admin/devices"),
  BUILDINGS("/admin/buildings"),
  INBOX("/admin/inbox"),
  IMPORTS("/admin/imports"),
  QUARANTINE("/admin/quarantine"),
  KINDS("/admin/kinds"),
  USERS("/admin/users"),
  TOKENS("/admin/tokens"),
  AUDIT("/admin/audit"),
  /** The own account; reached by the name of who is signed in. */
  PROFILE("/admin/profile");

  private static final Set<Area> FOR_ADMINS = Set.of(USERS);

  private final String path;

  Area(String path) {
    this.path = path;
  }

  public String path() {
    return path;
  }

  /** Whether only admins may see it. */
  public boolean isForAdmins() {
    return FOR_ADMINS.contains(this);
  }

  /** In keys of messages and names of icons. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
