/** Files of contacts. */
@NullMarked
package org.chalet.command.contact.imports;

import org.jspecify.annotations.NullMarked;
