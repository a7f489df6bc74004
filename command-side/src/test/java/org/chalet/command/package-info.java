/** What the tests of all contexts share. */
@NullMarked
package org.chalet.command;

import org.jspecify.annotations.NullMarked;
