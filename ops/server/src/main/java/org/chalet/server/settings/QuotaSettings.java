package org.chalet.server.settings;

import org.chalet.kernel.value.StorageQuotas;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much everybody may keep, as {@code 15GB}.
 *
 * @param drive of files that live in one's drive
 * @param calendars of all one's calendars together, attached files included
 * @param addressBooks of all one's address books together
 */
public record QuotaSettings(
    @DefaultValue("15GB") DataSize drive,
    @DefaultValue("5GB") DataSize calendars,
    @DefaultValue("5GB") DataSize addressBooks) {
  public QuotaSettings {
    if (drive.isNegative() || calendars.isNegative() || addressBooks.isNegative()) {
      throw new RefusedToStart("quotas need a size like 15GB, or 0 to take nothing more");
    }
  }

  public StorageQuotas bytes() {
    return new StorageQuotas(drive.toBytes(), calendars.toBytes(), addressBooks.toBytes());
  }
}
