/** Decides who belongs to an organization, and as what. */
@NullMarked
package org.chalet.command.organization;

import org.jspecify.annotations.NullMarked;
