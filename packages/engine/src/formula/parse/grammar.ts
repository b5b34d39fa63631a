import { CstParser, type IParserErrorMessageProvider } from 'chevrotain'
import * as t from './tokens.ts'

/** Messages carry only which token was wanted; the wording for people is in diagnostics.ts. */
const wanted: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected }) => expected.name,
  buildNotAllInputParsedMessage: () => '',
  buildNoViableAltMessage: () => '',
  buildEarlyExitMessage: () => '',
}

class FormulaGrammar extends CstParser {
  constructor() {
    super(t.tokenTypes, { recoveryEnabled: true, errorMessageProvider: wanted })
    this.performSelfAnalysis()
  }

  formula = this.RULE('formula', () => {
    this.SUBRULE(this.either)
  })

  either = this.RULE('either', () => {
    this.SUBRULE(this.both)
    this.MANY(() => {
      this.CONSUME(t.Or)
      this.SUBRULE2(this.both)
    })
  })

  both = this.RULE('both', () => {
    this.SUBRULE(this.negation)
    this.MANY(() => {
      this.CONSUME(t.And)
      this.SUBRULE2(this.negation)
    })
  })

  negation = this.RULE('negation', () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.Not)
          this.SUBRULE(this.negation)
        },
      },
      { ALT: () => this.SUBRULE(this.comparison) },
    ])
  })

  comparison = this.RULE('comparison', () => {
    this.SUBRULE(this.sum)
    this.OPTION(() => {
      this.CONSUME(t.Comparison)
      this.SUBRULE2(this.sum)
    })
  })

  sum = this.RULE('sum', () => {
    this.SUBRULE(this.product)
    this.MANY(() => {
      this.CONSUME(t.SumOperator)
      this.SUBRULE2(this.product)
    })
  })

  product = this.RULE('product', () => {
    this.SUBRULE(this.signed)
    this.MANY(() => {
      this.CONSUME(t.ProductOperator)
      this.SUBRULE2(this.signed)
    })
  })

  signed = this.RULE('signed', () => {
    this.OPTION(() => this.CONSUME(t.SumOperator))
    this.SUBRULE(this.primary)
  })

  primary = this.RULE('primary', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.number) },
      { ALT: () => this.SUBRULE(this.named) },
      { ALT: () => this.SUBRULE(this.list) },
      { ALT: () => this.SUBRULE(this.group) },
    ])
  })

  number = this.RULE('number', () => {
    this.CONSUME(t.NumberText)
    this.OPTION(() => this.CONSUME(t.Percent))
  })

  named = this.RULE('named', () => {
    this.CONSUME(t.Name)
    this.OPTION(() => {
      this.OR([
        { ALT: () => this.SUBRULE(this.callArguments) },
        { ALT: () => this.SUBRULE(this.stage) },
      ])
    })
  })

  callArguments = this.RULE('callArguments', () => {
    this.CONSUME(t.LeftRound)
    this.MANY_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.either) })
    this.CONSUME(t.RightRound)
  })

  stage = this.RULE('stage', () => {
    this.CONSUME(t.LeftStage)
    this.CONSUME(t.Name)
    this.CONSUME(t.RightStage)
  })

  list = this.RULE('list', () => {
    this.CONSUME(t.LeftSquare)
    this.MANY_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.either) })
    this.CONSUME(t.RightSquare)
  })

  group = this.RULE('group', () => {
    this.CONSUME(t.LeftRound)
    this.SUBRULE(this.either)
    this.CONSUME(t.RightRound)
  })
}

export const grammar = new FormulaGrammar()
