/**
 * The directory of each organization: an address book that keeps itself, of its people and teams.
 */
@NullMarked
package org.chalet.query.directory;

import org.jspecify.annotations.NullMarked;
