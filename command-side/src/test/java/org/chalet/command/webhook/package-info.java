@NullMarked
package org.chalet.command.webhook;

import org.jspecify.annotations.NullMarked;
