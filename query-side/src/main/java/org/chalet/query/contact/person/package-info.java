/**
 * Contacts as people look through them: lists, groups, favourites, single ones, files to take
 * along.
 */
@NullMarked
package org.chalet.query.contact.person;

import org.jspecify.annotations.NullMarked;
