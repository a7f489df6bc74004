@NullMarked
package org.chalet.command.mail;

import org.jspecify.annotations.NullMarked;
