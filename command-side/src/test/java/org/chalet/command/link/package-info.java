/** Links in mails, with the clock moved. */
@NullMarked
package org.chalet.command.link;

import org.jspecify.annotations.NullMarked;
