package org.chalet.eventformat.export;

import java.util.List;
import java.util.Map;
import org.chalet.store.proof.SignedHead;

/**
 * The first line of an export.
 *
 * @param format {@value #FORMAT}
 * @param of whose history it is: an organization, an account, or {@code log} for all of it
 * @param by who asked for it: an account, or {@code operator}
 * @param made when (RFC 3339, UTC)
 * @param filters by what events were chosen
 * @param whole streams of which it holds every event up to the head
 * @param head to which every event is proven
 */
public record ExportHeader(
    String format,
    String of,
    String by,
    String made,
    Map<String, String> filters,
    List<String> whole,
    SignedHead head) {
  public static final String FORMAT = "chalet-export/1";
}
