package org.chalet.product;

import static org.chalet.product.ManagementRight.SALES_CONTROL;
import static org.chalet.product.ManagementRight.STATISTICS;
import static org.chalet.product.ManagementRight.TECHNICAL;
import static org.chalet.product.ManagementRight.TICKET_CONTROL;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** What kinds of products there are, and what can be done with each. */
public enum ProductKind {
  MAIL_SERVICE(TECHNICAL, STATISTICS),
  KDRIVE(TECHNICAL, STATISTICS),
  KSUITE(TECHNICAL, STATISTICS),
  MY_KSUITE(TECHNICAL),
  WEB_HOSTING(TECHNICAL, STATISTICS),
  CLOUD_SERVER(TECHNICAL, STATISTICS),
  DOMAIN(TECHNICAL),
  TICKETING(TECHNICAL, STATISTICS, TICKET_CONTROL, SALES_CONTROL),
  NEWSLETTER(TECHNICAL, STATISTICS),
  KMEET_ROOM(TECHNICAL),
  VIDEO_HOSTING(TECHNICAL, STATISTICS),
  RADIO_STREAMING(TECHNICAL, STATISTICS);

  private final Set<ManagementRight> rights;

  ProductKind(ManagementRight... rights) {
    EnumSet<ManagementRight> known = EnumSet.noneOf(ManagementRight.class);
    known.addAll(Arrays.asList(rights));
    this.rights = Collections.unmodifiableSet(known);
  }

  /** The management rights that make sense for it. */
  public Set<ManagementRight> rights() {
    return rights;
  }

  /** Whether a product of this kind may pass to another organization. */
  public boolean transferable() {
    return this != KSUITE && this != MY_KSUITE;
  }

  /** Whether an organization has at most one. */
  public boolean single() {
    return this == KSUITE || this == MY_KSUITE;
  }

  /** As events and REST write it: {@code mail-service}. */
  public String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static ProductKind of(String token) {
    for (ProductKind kind : values()) {
      if (kind.token().equals(token)) {
        return kind;
      }
    }
    throw new Rejected(ErrorCode.INVALID_VALUE, "no such kind of product");
  }
}
