package org.chalet.query.product;

import java.util.List;
import org.chalet.product.FutureAccess;

/**
 * What products of a kind came, and come, with for a holder.
 *
 * @param kind token
 */
record FutureDocument(String organization, String holder, String kind, List<FutureAccess> spans) {
  static String id(String organization, String holder, String kind) {
    return organization + '/' + holder + '/' + kind;
  }
}
