package org.chalet.query.dav.quota;

import java.util.List;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.StorageQuotas;
import org.chalet.query.dashboard.StoredBytes;
import org.chalet.query.dav.core.DavFeature;
import org.chalet.query.dav.core.DavProperty;
import org.chalet.query.dav.core.PropertyValue;
import org.chalet.query.dav.objects.CollectionHome;
import org.chalet.query.dav.objects.ObjectFormat;
import org.chalet.query.dav.objects.StoredObjectCollection;
import org.chalet.query.dav.sharing.Sharable;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlName;
import org.jspecify.annotations.Nullable;

/**
 * Quotas of calendars and of address books (RFC 4331): one for all calendars of a person, one for
 * all address books. Of what others share nothing is told.
 */
public final class QuotaFeature implements DavFeature {
  private static final XmlName USED = Names.dav("quota-used-bytes");
  private static final XmlName AVAILABLE = Names.dav("quota-available-bytes");

  private final StoredBytes stored;
  private final StorageQuotas quotas;

  public QuotaFeature(StoredBytes stored, StorageQuotas quotas) {
    this.stored = stored;
    this.quotas = quotas;
  }

  @Override
  public List<DavProperty> properties() {
    return List.of(
        DavProperty.on(
            CollectionHome.class,
            USED,
            home -> PropertyValue.number(used(home.owner(), isCalendars(home)))),
        DavProperty.on(
            CollectionHome.class,
            AVAILABLE,
            home -> PropertyValue.number(available(home.owner(), isCalendars(home)))),
        DavProperty.on(StoredObjectCollection.class, USED, this::usedIn),
        DavProperty.on(StoredObjectCollection.class, AVAILABLE, this::availableTo));
  }

  private @Nullable PropertyValue usedIn(StoredObjectCollection collection) {
    return isOwn(collection) ? PropertyValue.number(stored.in(collection.stored().id())) : null;
  }

  private @Nullable PropertyValue availableTo(StoredObjectCollection collection) {
    if (!isOwn(collection)) {
      return null;
    }
    AccountId owner = new AccountId(collection.stored().owner());
    boolean calendars = collection.format().equals(ObjectFormat.CALENDAR);
    return PropertyValue.number(available(owner, calendars));
  }

  private static boolean isOwn(StoredObjectCollection collection) {
    boolean shared = collection instanceof Sharable sharable && sharable.share().isPresent();
    return !shared && !collection.isReadOnly();
  }

  private static boolean isCalendars(CollectionHome home) {
    return home.memberTypes().contains(Names.caldav("calendar"));
  }

  private long used(AccountId owner, boolean calendars) {
    return calendars ? stored.inCalendars(owner) : stored.inAddressBooks(owner);
  }

  private long available(AccountId owner, boolean calendars) {
    long quota = calendars ? quotas.calendars() : quotas.addressBooks();
    return Math.max(0, quota - used(owner, calendars));
  }
}
