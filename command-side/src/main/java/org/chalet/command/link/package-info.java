/** Links in mails that open one door, once. */
@NullMarked
package org.chalet.command.link;

import org.jspecify.annotations.NullMarked;
