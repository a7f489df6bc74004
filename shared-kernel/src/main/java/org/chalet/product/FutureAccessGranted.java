package org.chalet.product;

import java.util.List;
import org.chalet.kernel.message.EventName;

/**
 * Products of a kind come with this access for a holder, in place of what was said before.
 *
 * @param from number of the first product that does
 */
@EventName("product.future-access-granted")
public record FutureAccessGranted(
    String organization, String holder, String kind, boolean use, List<String> rights, long from)
    implements ProductEvent {
  public FutureAccessGranted {
    rights = List.copyOf(rights);
  }
}
