package org.chalet.storage.mongodb;

import java.util.List;
import org.chalet.store.Field;
import org.chalet.store.FieldType;
import org.jspecify.annotations.Nullable;

/**
 * How the fields of a view's document stand in MongoDB's indexes: never as null, because MongoDB
 * compares only values of one type, and nothing must come before everything.
 */
final class IndexedKey {
  private static final String TEXT_MARK = "=";
  private static final String NO_TEXT = "";
  private static final Object NO_NUMBER = Double.NEGATIVE_INFINITY;

  private IndexedKey() {}

  static String column(Field<?> field) {
    return "k_" + field.name();
  }

  static <D> Object of(Field<D> field, D document) {
    return encode(field, field.of().apply(document));
  }

  static Object encode(Field<?> field, @Nullable Object value) {
    if (value == null) {
      return nothing(field);
    }
    return switch (field.type()) {
      case TEXT -> TEXT_MARK + value;
      case LONG -> ((Number) value).longValue();
    };
  }

  /** What stands for null: less than every other value of the field. */
  static Object nothing(Field<?> field) {
    return field.type() == FieldType.TEXT ? NO_TEXT : NO_NUMBER;
  }

  static @Nullable Object decode(Field<?> field, @Nullable Object stored) {
    if (stored == null || stored.equals(nothing(field))) {
      return null;
    }
    return switch (field.type()) {
      case TEXT -> ((String) stored).substring(TEXT_MARK.length());
      case LONG -> ((Number) stored).longValue();
    };
  }

  /** One text for the keys of a unique index; null where one of them is, and so all is allowed. */
  static <D> @Nullable String unique(List<Field<D>> fields, D document) {
    StringBuilder text = new StringBuilder();
    for (Field<D> field : fields) {
      @Nullable Object value = field.of().apply(document);
      if (value == null) {
        return null;
      }
      String part = String.valueOf(value);
      text.append(part.length()).append(':').append(part);
    }
    return text.toString();
  }
}
