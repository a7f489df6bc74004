package org.chalet.query.dav.lock;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * The If header (RFC 4918, 10.4): lists of conditions, of which one has to hold as a whole.
 *
 * @param lists in their order
 */
record IfHeader(List<Group> lists) {
  /**
   * Conditions that have to hold together.
   *
   * @param resource the URL that they are about; null for that of the request
   */
  record Group(@Nullable String resource, List<Condition> conditions) {}

  /**
   * Something about the state of a resource.
   *
   * @param value the URI of a state token, or an ETag
   */
  record Condition(boolean negated, boolean isTag, String value) {}

  /** What is known of resources. */
  interface States {
    /**
     * @param resource null for that of the request
     */
    boolean hasToken(@Nullable String resource, String token);

    boolean hasTag(@Nullable String resource, String etag);
  }

  /** Refuses MALFORMED what is no such header. */
  static IfHeader parse(String text) {
    return new IfHeader(new IfHeaderReader(text).lists());
  }

  boolean holds(States states) {
    return lists.stream()
        .anyMatch(list ->
            list.conditions().stream()
                .allMatch(condition -> holds(list.resource(), condition, states)));
  }

  private static boolean holds(@Nullable String resource, Condition condition, States states) {
    boolean is =
        condition.isTag()
            ? states.hasTag(resource, condition.value())
            : states.hasToken(resource, condition.value());
    return is != condition.negated();
  }

  /** The tokens that the client shows to have. */
  Set<String> tokens() {
    Set<String> tokens = new HashSet<>();
    for (Group list : lists) {
      for (Condition condition : list.conditions()) {
        if (!condition.isTag() && !condition.negated()) {
          tokens.add(condition.value());
        }
      }
    }
    return tokens;
  }

  /** Reads the header from left to right. */
  private static final class IfHeaderReader {
    private final String text;
    private int at;

    IfHeaderReader(String text) {
      this.text = text;
    }

    List<Group> lists() {
      List<Group> lists = new ArrayList<>();
      String resource = null;
      boolean expectsList = true;
      while (skip()) {
        if (text.charAt(at) == '<') {
          boolean isUntagged = !lists.isEmpty() && resource == null;
          if (isUntagged || resource != null && expectsList) {
            throw malformed();
          }
          resource = until('<', '>');
          expectsList = true;
        } else {
          lists.add(new Group(resource, conditions()));
          expectsList = false;
        }
      }
      if (expectsList) {
        throw malformed();
      }
      return lists;
    }

    private List<Condition> conditions() {
      expect('(');
      List<Condition> conditions = new ArrayList<>();
      while (true) {
        if (!skip()) {
          throw malformed();
        }
        if (text.charAt(at) == ')') {
          at++;
          break;
        }
        conditions.add(condition());
      }
      if (conditions.isEmpty()) {
        throw malformed();
      }
      return conditions;
    }

    private Condition condition() {
      boolean negated = text.regionMatches(true, at, "Not", 0, 3);
      if (negated) {
        at += 3;
        if (!skip()) {
          throw malformed();
        }
      }
      return text.charAt(at) == '['
          ? new Condition(negated, true, until('[', ']').strip())
          : new Condition(negated, false, until('<', '>').strip());
    }

    private String until(char open, char close) {
      expect(open);
      int end = text.indexOf(close, at);
      if (end < 0) {
        throw malformed();
      }
      String inside = text.substring(at, end);
      at = end + 1;
      return inside;
    }

    private void expect(char wanted) {
      if (at >= text.length() || text.charAt(at) != wanted) {
        throw malformed();
      }
      at++;
    }

    /** Whether there is more. */
    private boolean skip() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      return at < text.length();
    }

    private static Rejected malformed() {
      return new Rejected(ErrorCode.MALFORMED, "the If header is not well-formed");
    }
  }
}
