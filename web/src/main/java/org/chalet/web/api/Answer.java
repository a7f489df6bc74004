package org.chalet.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object of JSON as templates read it: a member that is missing reads as {@code null}, so that
 * what REST leaves out needs no question first.
 */
public final class Answer extends LinkedHashMap<String, @Nullable Object> {
  private static final long serialVersionUID = 1L;

  @Override
  public boolean containsKey(@Nullable Object key) {
    return true;
  }

  public String text(String member) {
    Object value = get(member);
    return value == null ? "" : value.toString();
  }

  /** The objects of a list, none where it is missing. */
  public List<Answer> list(String member) {
    return list(get(member));
  }

  public Answer object(String member) {
    return get(member) instanceof Answer object ? object : new Answer();
  }

  static List<Answer> list(@Nullable Object value) {
    return value instanceof List<?> all
        ? all.stream().filter(Answer.class::isInstance).map(Answer.class::cast).toList()
        : List.of();
  }

  /** The same with every object in it an answer. */
  static @Nullable Object of(@Nullable Object json) {
    return switch (json) {
      case Map<?, ?> object -> {
        Answer answer = new Answer();
        object.forEach((key, value) -> answer.put(String.valueOf(key), of(value)));
        yield answer;
      }
      case List<?> list -> list.stream().<@Nullable Object>map(Answer::of).toList();
      case null, default -> json;
    };
  }
}
