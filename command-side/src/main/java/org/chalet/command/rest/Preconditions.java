package org.chalet.command.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.Precondition;
import org.chalet.organization.IfVersion;
import org.chalet.organization.ToOrganization;

/** {@code If-Match} and {@code If-None-Match} (RFC 9110, 13.1). */
public final class Preconditions {
  private static final Pattern ENTITY_TAG = Pattern.compile("\\s*((?:W/)?\"[^\"]*\")\\s*(?:,|$)");
  private static final String ANY = "*";
  private static final String WEAK = "W/";

  private Preconditions() {}

  /** What a writer of an object expects. */
  public static Precondition of(HttpServletRequest request) {
    String match = joined(request, "If-Match");
    String noneMatch = joined(request, "If-None-Match");
    Set<String> strong = new HashSet<>();
    tags(match).stream().filter(tag -> !tag.startsWith(WEAK)).forEach(strong::add);
    if (strong.isEmpty() && !match.isEmpty() && !match.equals(ANY)) {
      // Only weak ones: they match nothing (RFC 9110, 13.1.1).
      strong.add("\"\"");
    }
    Set<String> not = new HashSet<>();
    tags(noneMatch).forEach(tag -> not.add(tag.startsWith(WEAK) ? tag.substring(2) : tag));
    return new Precondition(noneMatch.equals(ANY), match.equals(ANY), strong, not);
  }

  /** The command, bound to the version that the writer knows, if it names one. */
  public static Command versioned(HttpServletRequest request, ToOrganization command) {
    String match = joined(request, "If-Match");
    if (match.isEmpty() || match.equals(ANY)) {
      return command;
    }
    List<String> tags = tags(match);
    if (tags.size() != 1 || !tags.getFirst().matches("\"\\d{1,18}\"")) {
      throw new Rejected(ErrorCode.PRECONDITION_FAILED, "that is not a version of an organization");
    }
    String version = tags.getFirst().substring(1, tags.getFirst().length() - 1);
    return new IfVersion(Long.parseLong(version), command);
  }

  private static List<String> tags(String header) {
    if (header.isEmpty() || header.equals(ANY)) {
      return List.of();
    }
    List<String> tags = new ArrayList<>();
    Matcher matcher = ENTITY_TAG.matcher(header);
    int end = 0;
    while (end < header.length() && matcher.find() && matcher.start() == end) {
      tags.add(matcher.group(1));
      end = matcher.end();
    }
    if (end < header.length()) {
      throw new Rejected(ErrorCode.MALFORMED, "not a list of entity tags");
    }
    return tags;
  }

  private static String joined(HttpServletRequest request, String header) {
    return String.join(",", Collections.list(request.getHeaders(header))).strip();
  }
}
