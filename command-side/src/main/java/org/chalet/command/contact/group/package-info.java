/** Groups of contacts, whichever way their cards write them. */
@NullMarked
package org.chalet.command.contact.group;

import org.jspecify.annotations.NullMarked;
