/** Decides what work teams an organization has, and who is in them. */
@NullMarked
package org.chalet.command.organization.team;

import org.jspecify.annotations.NullMarked;
