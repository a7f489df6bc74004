/** Imports of lists of people, shown by what they come to. */
@NullMarked
package org.chalet.command.organization.roster;

import org.jspecify.annotations.NullMarked;
