package org.chalet.product;

import java.util.List;
import org.chalet.kernel.message.EventName;

/**
 * A holder has exactly this access to a product.
 *
 * @param holder {@code account:…} or {@code team:…}
 * @param rights tokens, see {@link ManagementRight#token}
 */
@EventName("product.access-granted")
public record AccessGranted(
    String organization, String holder, String product, boolean use, List<String> rights)
    implements ProductEvent {
  public AccessGranted {
    rights = List.copyOf(rights);
  }
}
