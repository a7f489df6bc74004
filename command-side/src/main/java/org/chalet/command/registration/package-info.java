/** Lets somebody in: the one command that spans identity, organization, calendar and contact. */
@NullMarked
package org.chalet.command.registration;

import org.jspecify.annotations.NullMarked;
