package io.lintel.bootstrap.wiring;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** This node's name among several. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@interface Node {}
