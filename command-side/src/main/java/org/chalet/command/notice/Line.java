package org.chalet.command.notice;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.chalet.command.organization.Organization;
import org.chalet.organization.BillingTopic;
import org.chalet.organization.ContactPreferences;
import org.chalet.organization.ProductTopic;
import org.jspecify.annotations.Nullable;

/** Which letter an event calls for. */
sealed interface Line<E> {
  Class<E> event();

  /**
   * To the person whom the event is about, whatever that person prefers.
   *
   * @param letter which texts
   */
  record Concerned<E>(Class<E> event, Function<E, String> person, Function<E, String> letter)
      implements Line<E> {}

  /**
   * To those of the audience who want to be told of such things.
   *
   * @param subject null where there is nothing to tell any more
   * @param wanted whether somebody's preferences ask for it
   * @param letter which texts
   */
  record Announced<E>(
      Class<E> event,
      BiFunction<Organization, E, @Nullable Subject> subject,
      Predicate<ContactPreferences> wanted,
      Audience audience,
      String letter)
      implements Line<E> {}

  static Predicate<ContactPreferences> about(ProductTopic topic) {
    return preferences -> preferences.products().contains(topic.token());
  }

  static Predicate<ContactPreferences> about(BillingTopic topic) {
    return preferences -> preferences.billing().contains(topic.token());
  }
}
