package io.lintel.bootstrap.wiring;

import io.lintel.domain.device.DeviceRepository;
import io.lintel.domain.device.KindRepository;
import io.lintel.domain.event.Outbox;
import io.lintel.domain.facility.FacilityRepository;
import io.lintel.domain.shared.UnitOfWork;

/** The ports that one database serves together, because a unit of work spans them. */
record Registry(
    DeviceRepository devices,
    KindRepository kinds,
    FacilityRepository facilities,
    Outbox outbox,
    UnitOfWork unitOfWork) {}
