package org.chalet.query.directory;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.directory.DirectoryPages.Listed;
import org.chalet.query.listing.Order;
import org.chalet.query.listing.Question;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.jspecify.annotations.Nullable;

/** All people of a directory, a page at a time. */
final class Everybody implements Iterator<AccountId> {
  private final DirectoryPages pages;
  private final Question question;
  private Iterator<Listed> page = Collections.emptyIterator();
  private @Nullable PageRequest next = PageRequest.of(null, PageRequest.MOST);

  Everybody(DirectoryPages pages, String organization) {
    this.pages = pages;
    this.question = Question.of(organization, Showing.PERSON, "", Order.NAME);
  }

  @Override
  public boolean hasNext() {
    for (PageRequest wanted = next; !page.hasNext() && wanted != null; wanted = next) {
      Page<Listed> found = pages.page(question, wanted);
      page = found.items().iterator();
      String cursor = found.next();
      next = cursor == null ? null : PageRequest.of(cursor, PageRequest.MOST);
    }
    return page.hasNext();
  }

  @Override
  public AccountId next() {
    if (!hasNext()) {
      throw new NoSuchElementException("nobody else is in the directory");
    }
    return new AccountId(page.next().subject());
  }
}
