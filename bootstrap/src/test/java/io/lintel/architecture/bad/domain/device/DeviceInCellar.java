package io.lintel.architecture.bad.domain.device;

import io.lintel.architecture.bad.domain.facility.Cellar;
import java.io.File;
import java.sql.Connection;

/** A device that sees another context, files and the database. */
public record DeviceInCellar(Cellar cellar, File file, Connection connection) {}
