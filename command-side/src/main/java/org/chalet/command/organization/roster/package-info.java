/** Imports lists of people, one invitation a line, in the background. */
@NullMarked
package org.chalet.command.organization.roster;

import org.jspecify.annotations.NullMarked;
