package org.chalet.contact;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.ResourceName;
import org.chalet.vcard.contact.Categories;

/**
 * A group of an address book.
 *
 * @param key name of the group's card; or the category, as {@link Categories#key} has it
 */
public record GroupId(Style style, String key) {
  /** How a group is written. */
  public enum Style {
    /** A card of its own, with a list of members. */
    CARD("card"),
    /** A word in every member's card. */
    CATEGORY("category");

    private final String token;

    Style(String token) {
      this.token = token;
    }

    public String token() {
      return token;
    }

    public static Style of(String token) {
      for (Style style : values()) {
        if (style.token.equals(token)) {
          return style;
        }
      }
      throw new Rejected(ErrorCode.INVALID_VALUE, "the style of a group is card or category");
    }
  }

  public static GroupId ofCard(String name) {
    return new GroupId(Style.CARD, name);
  }

  public static GroupId ofCategory(String category) {
    return new GroupId(Style.CATEGORY, Categories.key(category));
  }

  /** Refuses INVALID_VALUE. */
  public static GroupId of(String raw) {
    int dash = raw.indexOf('-');
    if (dash < 0) {
      throw unknown();
    }
    try {
      Style style = Style.of(raw.substring(0, dash));
      byte[] key = Base64.getUrlDecoder().decode(raw.substring(dash + 1));
      return new GroupId(style, new String(key, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException noBase64) {
      throw unknown();
    }
  }

  private static Rejected unknown() {
    return new Rejected(ErrorCode.INVALID_VALUE, "this is no id of a group");
  }

  /** Fit for paths. */
  public String raw() {
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    return style.token() + '-' + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Of a group that is a card. */
  public ResourceName card() {
    return new ResourceName(key);
  }
}
