@NullMarked
package org.chalet.command.notice;

import org.jspecify.annotations.NullMarked;
