@NullMarked
package org.chalet.server.webhook;

import org.jspecify.annotations.NullMarked;
