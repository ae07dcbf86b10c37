package org.anyuan.common.architecture.violation.adapter.out.postgres;

/** What the deliberate violation reaches for. */
public class Rows {}
