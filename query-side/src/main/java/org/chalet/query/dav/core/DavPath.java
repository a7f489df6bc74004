package org.chalet.query.dav.core;

import java.util.ArrayList;
import java.util.List;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.UrlSegment;

/**
 * The path of a URL.
 *
 * @param segments as they were written, percent-encoded
 * @param names the same, decoded
 */
public record DavPath(List<String> segments, List<String> names) {
  public DavPath {
    segments = List.copyOf(segments);
    names = List.copyOf(names);
  }

  /** Refuses MALFORMED dot segments and what is not percent-encoded UTF-8. */
  public static DavPath of(String rawPath) {
    List<String> segments = new ArrayList<>(6);
    List<String> names = new ArrayList<>(6);
    for (String segment : rawPath.split("/")) {
      if (!segment.isEmpty()) {
        String name = UrlSegment.decode(segment);
        if (name.equals(".") || name.equals("..")) {
          throw new Rejected(ErrorCode.MALFORMED, "the URL has dot segments");
        }
        segments.add(segment);
        names.add(name);
      }
    }
    return new DavPath(segments, names);
  }

  /** From a path or an absolute URL, as DAV:href elements hold them. */
  public static DavPath ofHref(String href) {
    String path = href.strip();
    int scheme = path.indexOf("://");
    if (scheme > 0 && path.indexOf('/') == scheme + 1) {
      int slash = path.indexOf('/', scheme + 3);
      path = slash < 0 ? "/" : path.substring(slash);
    }
    return of(path);
  }

  public int length() {
    return names.size();
  }

  public String name(int index) {
    return names.get(index);
  }

  /** The path of the first segments as a collection, as it was written. */
  public String upTo(int count) {
    return count == 0 ? "/" : '/' + String.join("/", segments.subList(0, count)) + '/';
  }

  @Override
  public String toString() {
    return '/' + String.join("/", segments);
  }
}
