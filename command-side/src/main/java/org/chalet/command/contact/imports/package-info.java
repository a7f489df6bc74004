/** Takes contacts out of files of other programs, in the background. */
@NullMarked
package org.chalet.command.contact.imports;

import org.jspecify.annotations.NullMarked;
