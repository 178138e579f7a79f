/// Stories written for these tests.
enum Stories {
  static let visit = """
     date 2023-05-12 
    Harbour mayor receives ambassador

    Bergen Mayor Astrid Solheim met with Maltese Ambassador to Norway, Rafel Camilleri, on Thursday.

    Solheim said that the city hopes to cooperate in clean energy and ship repair.

    Source: Communique Tests   Editor: Odd Berge

    """

  static let flood = """
     date 2023-04-30 
    Spring flood closes the coast road

    The coast road is closed between the bridge and the old mill.

    """
}
