import fc from 'fast-check'

/**
 * The same cases in every run, so that a run says something about the code and not about luck. `FORTHRIGHT_SEED` looks for
 * others.
 */
fc.configureGlobal({ seed: Number(process.env['FORTHRIGHT_SEED'] ?? 20251109) })
