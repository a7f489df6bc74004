package org.chalet.web.setup;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The pages of {@code /setup}. */
@Configuration(proxyBeanMethods = false)
@Import({SetupPages.class})
public class SetupWiring {}
