/** What the command side is made of: its contexts and what they get. */
@NullMarked
package org.chalet.command;

import org.jspecify.annotations.NullMarked;
