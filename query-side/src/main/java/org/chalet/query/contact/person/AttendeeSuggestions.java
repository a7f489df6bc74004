package org.chalet.query.contact.person;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chalet.contentline.Limits;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.query.contact.AddressBookViews;
import org.chalet.query.contact.CardDocument;
import org.chalet.query.contact.SearchableText;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.People;
import org.chalet.store.Document;
import org.chalet.vcard.AddressObject;
import org.chalet.vcard.CardProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whom somebody may want to invite, while the name or address is being typed. */
@RestController
@Tag(name = "events")
public class AttendeeSuggestions {
  private static final int MOST = 20;

  /** Cards that are looked into. */
  private static final int MOST_CARDS = 100;

  private static final int LONGEST = 100;

  private final AddressBookViews views;
  private final Cards cards;
  private final Colleagues colleagues;

  /** Finds people in the directories that the reader sees. */
  @FunctionalInterface
  public interface Colleagues {
    /** Of whose name or address words begin so. */
    List<People.Person> find(AccountId reader, String words, int most);
  }

  /** Finds cards in the address books that the reader reads, by an index of words. */
  @FunctionalInterface
  public interface Cards {
    /** In which words begin so, those in the name first. */
    List<Place> find(AccountId reader, String words, int most);
  }

  /** Where a card stands. */
  public record Place(String book, String name) {}

  public AttendeeSuggestions(AddressBookViews views, Cards cards, Colleagues colleagues) {
    this.views = views;
    this.cards = cards;
    this.colleagues = colleagues;
  }

  /**
   * Somebody who could be meant.
   *
   * @param account of a colleague
   * @param source {@code directory} or {@code contacts}
   */
  @Schema(name = "AttendeeSuggestion")
  public record Suggestion(
      String email, @Nullable String name, @Nullable String account, String source) {}

  @GetMapping("/api/attendee-suggestions")
  @Operation(
      operationId = "getAttendeeSuggestions",
      summary =
          "People whose name or address has a word that begins so, out of directories and address"
              + " books that the caller reads; the likeliest first")
  public List<Suggestion> suggestions(
      HttpServletRequest request,
      @Parameter(description = "What has been typed so far") @RequestParam(required = false)
          @Nullable String q) {
    AccountId caller = Caller.of(request);
    String typed = q == null ? "" : q.strip();
    if (typed.isEmpty() || typed.length() > LONGEST) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "q has 1 to " + LONGEST + " characters");
    }
    Map<String, Suggestion> found = new LinkedHashMap<>();
    for (People.Person person : colleagues.find(caller, typed, MOST)) {
      found.putIfAbsent(
          EmailAddress.normalized(person.email()),
          new Suggestion(person.email(), person.name(), person.account(), "directory"));
    }
    String folded = SearchableText.fold(typed);
    cards.find(caller, typed, MOST_CARDS).stream()
        .collect(
            Collectors.groupingBy(
                Place::book,
                LinkedHashMap::new,
                Collectors.mapping(Place::name, Collectors.toList())))
        .forEach((book, names) ->
            views.objects(book, names).values().forEach(card -> add(card, folded, found)));
    return found.values().stream()
        .sorted(Comparator.comparingInt(one -> rank(one, folded)))
        .limit(MOST)
        .toList();
  }

  /** The beginning of an address, or of a name, says more than a word within. */
  private static int rank(Suggestion one, String folded) {
    boolean begins =
        SearchableText.fold(one.email()).startsWith(folded)
            || SearchableText.fold(one.name() == null ? "" : one.name()).startsWith(folded);
    return (begins ? 0 : 2) + (one.source().equals("directory") ? 0 : 1);
  }

  /** Whether a word of the folded text begins so. */
  private static boolean hasWord(String text, String folded) {
    int at = text.indexOf(folded);
    while (at >= 0) {
      if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
        return true;
      }
      at = text.indexOf(folded, at + 1);
    }
    return false;
  }

  private static void add(
      Document<CardDocument> card, String folded, Map<String, Suggestion> found) {
    AddressObject read;
    try {
      read = AddressObject.of(AddressBookViews.bytes(card), Limits.OBJECT);
    } catch (Rejected unreadable) {
      return;
    }
    String name = read.formattedName();
    boolean named = hasWord(SearchableText.fold(name), folded);
    for (CardProperty email : read.card().properties("EMAIL")) {
      String address = email.text().strip();
      boolean meant = named || hasWord(SearchableText.fold(address), folded);
      if (meant && address.indexOf('@') > 0) {
        found.putIfAbsent(
            EmailAddress.normalized(address),
            new Suggestion(address, name.isBlank() ? null : name, null, "contacts"));
      }
    }
  }
}
